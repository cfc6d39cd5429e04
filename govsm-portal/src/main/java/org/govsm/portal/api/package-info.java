/** The JSON API: one resource per concept, each a thin skin over a domain module. */
@NullMarked
package org.govsm.portal.api;

import org.jspecify.annotations.NullMarked;
