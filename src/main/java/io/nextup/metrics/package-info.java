/** What is measured of leads, tasks and jobs, for operators; no person, lead or user is ever a label. */
package io.nextup.metrics;
