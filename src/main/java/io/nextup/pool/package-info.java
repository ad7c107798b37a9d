/** People who take turns: user groups and other pools, their turns, limits and counts, and the dealing itself. */
package io.nextup.pool;
