/**
 * Everything that is answered without being kept: questions and decisions, the rules and their
 * coverage, controls, processes, and checks of what somebody gives. It needs no store.
 */
@NullMarked
package org.govsm.portal.ask;

import org.jspecify.annotations.NullMarked;
