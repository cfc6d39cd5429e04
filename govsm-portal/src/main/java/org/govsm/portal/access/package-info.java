/**
 * Who makes a request, and whether it may be made: sessions, tokens of machines, cookies,
 * protection of forms, and the filters that hold a request against the authorisation table.
 */
@NullMarked
package org.govsm.portal.access;

import org.jspecify.annotations.NullMarked;
