/** Departments as records: registered, changed and shown. */
@NullMarked
package org.govsm.portal.departments;

import org.jspecify.annotations.NullMarked;
