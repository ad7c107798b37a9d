/** Web forms: what a manager defines, a stranger fills in, and Intake takes in like every other lead. */
package io.nextup.webform;
