/** Paper: pages as PDF documents. */
@NullMarked
package org.govsm.portal.paper;

import org.jspecify.annotations.NullMarked;
