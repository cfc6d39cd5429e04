/**
 * Documents as trees. A {@link org.govsm.core.document.Schema} says once which fields a document
 * has; from it come the reading with every fault and its place, the XML spelling, its XSD, and the
 * schema of an API.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.core.document;

import org.jspecify.annotations.NullMarked;
