/**
 * What the questions have in common that are answered in Java: {@link
 * org.govsm.procurement.question.ComposedQuestion} is their form, {@link
 * org.govsm.procurement.question.Evaluation} the way through the tables that they rest on.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.question;

import org.jspecify.annotations.NullMarked;
