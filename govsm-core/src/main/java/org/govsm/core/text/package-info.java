/**
 * Sentences for people, in any language that has a file; numbers and days as India writes them.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.core.text;

import org.jspecify.annotations.NullMarked;
