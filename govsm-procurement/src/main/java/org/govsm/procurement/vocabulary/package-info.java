/**
 * Words of the law that no pack says, as data beside the code: lists of codes, and lines of words;
 * texts and citations of a file; and the days of zones.
 */
@NullMarked
package org.govsm.procurement.vocabulary;

import org.jspecify.annotations.NullMarked;
