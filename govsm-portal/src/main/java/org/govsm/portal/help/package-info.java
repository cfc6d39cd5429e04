/** Help pages, the glossary and the statements of the portal about itself. They need no store. */
@NullMarked
package org.govsm.portal.help;

import org.jspecify.annotations.NullMarked;
