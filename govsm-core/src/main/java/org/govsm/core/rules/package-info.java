/** Rules as data: packs in DMN, read and compiled, and the answers they give. */
@NullMarked
package org.govsm.core.rules;

import org.jspecify.annotations.NullMarked;
