/**
 * Providers of platforms: what each agreed to (complaint and response, storage, shared access,
 * archive), complaints to it with their clocks, and whether the content can be exported (framework
 * of 2012, 5.1.3.4 and 5.1.3.6).
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.governance.provider;

import org.jspecify.annotations.NullMarked;
