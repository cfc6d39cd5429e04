/** Suppliers of departments: registration, debarment, panels, and the help that they had. */
@NullMarked
package org.govsm.portal.suppliers;

import org.jspecify.annotations.NullMarked;
