/** The console's reports: how many leads from where and to whom, and how soon they had an owner and were first worked. */
package io.nextup.console.report;
