/** How fast NextUp is beside the least that any such program would have to write; run by {@code mvn verify -Pbench}. */
package io.nextup.bench;
