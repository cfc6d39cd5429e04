/** The law of this module as rule packs, and the reasons of decisions that rest on it. */
@NullMarked
package org.govsm.governance.law;

import org.jspecify.annotations.NullMarked;
