/** What a diagram, a decision table or a form may hold that somebody deploys, so that none is a way in. */
package io.nextup.process.models;
