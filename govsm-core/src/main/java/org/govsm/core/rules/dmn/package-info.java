/** Reads a pack from a DMN file, and makes its tables. Only the package of rules uses it. */
@NullMarked
package org.govsm.core.rules.dmn;

import org.jspecify.annotations.NullMarked;
