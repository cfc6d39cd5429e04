/**
 * Dated, cited rules as data. A {@link org.govsm.core.rules.RulePack} is a DMN file; a {@link
 * org.govsm.core.rules.RuleBook} says which pack answers which question in a jurisdiction; a {@link
 * org.govsm.core.rules.Library} holds both and is where to start.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.core.rules;

import org.jspecify.annotations.NullMarked;
