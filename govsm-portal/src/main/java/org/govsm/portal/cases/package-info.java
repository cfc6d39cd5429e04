/**
 * Runs files of worked cases as they are, through the jars or over HTTP, and prints actual beside
 * expected. Start at {@link org.govsm.portal.cases.CaseRun}.
 */
@NullMarked
package org.govsm.portal.cases;

import org.jspecify.annotations.NullMarked;
