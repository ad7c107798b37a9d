/** Users: who may be dealt to, and what they may do. */
package io.nextup.user;
