/**
 * Controls: what an instrument asks of an agency's accounts, as data that cites its source. Start
 * at {@link org.govsm.governance.framework.ControlCatalogue}. The files are OSCAL 1.1.2 catalogue
 * XML; {@code docs/controls-format.md} says which part of it and what each property means.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.governance.framework;

import org.jspecify.annotations.NullMarked;
