/**
 * Editions of rule packs: handed in, put in force by a second person, and held against the law in
 * force.
 */
@NullMarked
package org.govsm.portal.editions;

import org.jspecify.annotations.NullMarked;
