/**
 * The demonstration department: an invented directorate whose year can be looked at before any
 * department has data of its own. Its story is data, and goes the way of every contract.
 */
@NullMarked
package org.govsm.portal.demo;

import org.jspecify.annotations.NullMarked;
