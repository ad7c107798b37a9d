/** The connections to the database: how long they wait for it, what its errors may tell, and that nodes start one at a time. */
package io.nextup.database;
