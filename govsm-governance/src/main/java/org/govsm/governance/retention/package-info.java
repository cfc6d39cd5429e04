/**
 * Retention of records of social media: how long each class is kept, by which law or default, and
 * what a legal hold and the erasure of personal data change.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.governance.retention;

import org.jspecify.annotations.NullMarked;
