/**
 * The pages of contracts that pay for what was measured: terms in words, files of readings, the
 * board of KPIs, certificates, and the log of what happened.
 */
@NullMarked
package org.govsm.portal.pages.contracts;

import org.jspecify.annotations.NullMarked;
