/**
 * Rule packs that come while the portal runs: read, looked through, held against the law in force,
 * and put in force by a second person. Start at {@link org.govsm.portal.packs.PackService}.
 */
@NullMarked
package org.govsm.portal.packs;

import org.jspecify.annotations.NullMarked;
