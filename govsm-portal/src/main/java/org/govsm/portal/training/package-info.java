/** Trainings of the people who run accounts: records, needs and what lapses. */
@NullMarked
package org.govsm.portal.training;

import org.jspecify.annotations.NullMarked;
