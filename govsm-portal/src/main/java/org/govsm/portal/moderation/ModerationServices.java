package org.govsm.portal.moderation;

/** Services of the pages about moderation. */
record ModerationServices(ModerationService service, ModerationPolicyService policies) {}
