package org.govsm.portal.rti;

/**
 * Applicant, as far as section 6(2) lets it be asked, and the request in the applicant's words. It
 * stands in no event and can be erased.
 *
 * @param fullName the name
 * @param contact where the answer goes
 * @param asked the text of the request
 */
public record RtiApplicant(String fullName, String contact, String asked) {}
