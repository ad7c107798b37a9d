/** The console's import: a file of leads, its columns mapped by hand. */
package io.nextup.console.imports;
