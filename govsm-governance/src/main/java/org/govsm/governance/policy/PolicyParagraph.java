package org.govsm.governance.policy;

import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.text.Message;

/**
 * Paragraph of a policy.
 *
 * @param id such as {@code m-copy}; of a ground, its code beside it
 * @param text what it says, with a blank for each fact that is not known
 * @param control the control that asks for it; nothing where govsm proposes it
 * @param citation the provision that it follows
 */
public record PolicyParagraph(
    String id, Message text, Optional<String> control, Citation citation) {}
