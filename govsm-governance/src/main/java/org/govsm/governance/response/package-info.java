/**
 * Answers to the public: categories of queries, who answers, by when, what is published of each
 * answer, and how a service standard is measured (framework of 2012, section 5.1.3.2).
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.governance.response;

import org.jspecify.annotations.NullMarked;
