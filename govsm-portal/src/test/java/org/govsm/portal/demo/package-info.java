/** Makes the files of the demonstration department, and tests its story. */
@NullMarked
package org.govsm.portal.demo;

import org.jspecify.annotations.NullMarked;
