/**
 * Pages about accounts: is a handle official, register, custody, facts, signatures, assessments.
 */
@NullMarked
package org.govsm.portal.pages.governance;

import org.jspecify.annotations.NullMarked;
