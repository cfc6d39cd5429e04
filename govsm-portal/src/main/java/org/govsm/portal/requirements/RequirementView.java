package org.govsm.portal.requirements;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.place.PlatformAccess;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.LongForm;
import org.govsm.portal.web.Page;
import org.govsm.procurement.requirement.CatalogueDeviation;
import org.govsm.procurement.requirement.Requirement;

/**
 * View of a requirement: its checklist with all that it says, what deviates from the standard, what
 * reviewers said, and what can be done now.
 *
 * @param steps what the caller may do now, by the events of the review
 * @param edits whether the caller may change it now
 * @param comments whether the caller may comment it now
 */
public record RequirementView(
    StoredRequirement one,
    Requirement requirement,
    List<Section> sections,
    List<Deviation> deviations,
    List<Comment> said,
    List<String> steps,
    boolean edits,
    boolean comments,
    String newTerm,
    Map<String, InputFault> errors) {

  /** What is to be known of the platforms that it names. */
  public List<Finding> access(Page page) {
    return PlatformAccess.shipped().findings(requirement.platforms(), page.context().day());
  }

  /**
   * Section of the checklist.
   *
   * @param open how many points of it are open
   * @param page where it is changed
   */
  public record Section(
      String code,
      String title,
      int open,
      String page,
      List<LongForm.Answer> answers,
      List<Item> items) {

    private static final Set<String> OPTIONAL = Set.of("accounts", "payment", "estimate");

    /** Whether it says nothing. */
    public boolean isEmpty() {
      return answers.isEmpty() && items.isEmpty();
    }

    /** How far it is; what says nothing is not complete. */
    public String state(Page page) {
      if (open > 0) {
        return page.say("requirements.open-count", "count", open);
      } else if (isEmpty()) {
        return page.say(
            OPTIONAL.contains(code) ? "requirements.optional" : "requirements.not-begun");
      }
      return page.say("requirements.complete");
    }

    /** Whether all that must be said is said. */
    public boolean isComplete() {
      return open == 0 && !isEmpty();
    }
  }

  /**
   * Item of a section, such as a service.
   *
   * @param more further pages about it, with what they are called
   */
  public record Item(
      String title, String page, List<LongForm.Answer> answers, Map<String, String> more) {}

  /** Deviation with the page on which it is mended; empty where there is none. */
  public record Deviation(CatalogueDeviation deviation, String page) {}

  /** Comment, with its number from 1. */
  public record Comment(
      int number,
      String by,
      String on,
      Optional<String> about,
      String text,
      Optional<String> answer) {}

  /** Sentences with the names of the catalogue in them. */
  public Messages words(Page page) {
    return RequirementServices.words(page.words());
  }

  /** Where its page is. */
  public String base() {
    return RequirementServices.at(one);
  }

  /** The words for its state. */
  public String state(Page page) {
    return page.say("requirements.state." + one.state());
  }

  /** The look of its state. */
  public String look() {
    return switch (one.state()) {
      case "AGREED" -> "pass";
      case "IN_REVIEW" -> "attest";
      case "WITHDRAWN" -> "na";
      default -> "not-evaluated";
    };
  }

  /** Whether the caller may do something now. */
  public boolean can(String step) {
    return steps.contains(step);
  }
}
