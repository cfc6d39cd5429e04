/**
 * The HTML pages. A page is a resource that asks the domain, a record with what a template shows,
 * and a template in {@code src/main/jte}; sentences stand in {@code messages.*.txt} only.
 */
@NullMarked
package org.govsm.portal.pages;

import org.jspecify.annotations.NullMarked;
