package org.govsm.procurement.rti;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.PackPin;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.record.PersonalNumbers;
import org.govsm.procurement.record.Withheld;

/**
 * File of a case that is asked for under the Right to Information Act: its documents, events, rule
 * editions and redactions, and what the Public Information Officer decided so far. One call makes
 * the packet of it.
 */
public final class CaseFile {

  private final Draft from;

  private CaseFile(Draft from) {
    this.from = from;
  }

  /**
   * Starts a file.
   *
   * @param id the number of the case
   * @param title what it is about
   * @param received the day on which the request was received
   */
  public static Draft draft(String id, String title, LocalDate received) {
    return new Draft(id, title, received);
  }

  /**
   * The packet: what is given, and the index of all. The same file gives the same bytes.
   *
   * @param words the sentences of the language of the index
   */
  public InformationPacket packet(Messages words) {
    return new PacketWriter(this, words).packet();
  }

  String id() {
    return from.id;
  }

  String title() {
    return from.title;
  }

  LocalDate received() {
    return from.received;
  }

  List<CaseDocument> documents() {
    return List.copyOf(from.documents);
  }

  List<Map<String, ?>> events() {
    return List.copyOf(from.events);
  }

  List<PackPin> rules() {
    return List.copyOf(from.rules);
  }

  List<Withheld> withheld() {
    return List.copyOf(from.withheld);
  }

  Optional<OfficerDecision> decision(String document) {
    return from.decisions.stream().filter(one -> one.document().equals(document)).findFirst();
  }

  Optional<RefusalGround> ground(String document) {
    return Optional.ofNullable(from.grounds.get(document));
  }

  Optional<String> appellateAuthority() {
    return from.appeal;
  }

  List<Map<String, String>> notHeld() {
    return List.copyOf(from.notHeld);
  }

  Optional<LookedThrough> lookedThrough() {
    return from.looked;
  }

  /** File in the making. One thread fills it. */
  public static final class Draft {

    private final String id;
    private final String title;
    private final LocalDate received;
    private final List<CaseDocument> documents = new ArrayList<>();
    private final List<Map<String, ?>> events = new ArrayList<>();
    private final List<PackPin> rules = new ArrayList<>();
    private final List<Withheld> withheld = new ArrayList<>();
    private final List<OfficerDecision> decisions = new ArrayList<>();
    private final Map<String, RefusalGround> grounds = new TreeMap<>();
    private final List<Map<String, String>> notHeld = new ArrayList<>();
    private Optional<String> appeal = Optional.empty();
    private Optional<LookedThrough> looked = Optional.empty();

    private Draft(String id, String title, LocalDate received) {
      this.id = requireNonNull(id, "id");
      this.title = requireNonNull(title, "title");
      this.received = requireNonNull(received, "received");
    }

    private Draft(Draft other) {
      this(other.id, other.title, other.received);
      documents.addAll(other.documents);
      events.addAll(other.events);
      rules.addAll(other.rules);
      withheld.addAll(other.withheld);
      decisions.addAll(other.decisions);
      grounds.putAll(other.grounds);
      notHeld.addAll(other.notHeld);
      appeal = other.appeal;
      looked = other.looked;
    }

    /** Adds a document. */
    public Draft document(CaseDocument one) {
      documents.add(one);
      return this;
    }

    /**
     * Adds an event, in order of time.
     *
     * @param tree its published tree; numbers of persons in its texts are taken out
     */
    public Draft event(Map<String, ?> tree) {
      events.add(tree);
      return this;
    }

    /** Adds an edition of rules by which something was decided. */
    public Draft rules(PackPin edition) {
      rules.add(edition);
      return this;
    }

    /** Adds what the public record leaves out. */
    public Draft withheld(List<Withheld> parts) {
      withheld.addAll(parts);
      return this;
    }

    /**
     * Adds a paper that a document of the case names by its hash and that nobody handed in: the
     * index lists it, without the hash.
     *
     * @param document the name of the document
     * @param place the place within it
     */
    public Draft notHeld(String document, String place) {
      return notHeld(document, place, Optional.empty());
    }

    /**
     * The same, told by its number or title where that is known.
     *
     * @param document the name of the document
     * @param place the place within it
     */
    public Draft notHeld(String document, String place, Optional<String> name) {
      Map<String, String> paper = new LinkedHashMap<>();
      paper.put("document", document);
      paper.put("place", place);
      name.ifPresent(known -> paper.put("name", known));
      notHeld.add(paper);
      return this;
    }

    /** Adds a decision of the Public Information Officer. */
    public Draft decided(OfficerDecision decision) {
      decisions.add(decision);
      return this;
    }

    /**
     * Adds a decision that refuses a document or a part of it, with its ground.
     *
     * @throws IllegalArgumentException if the decision gives the whole document
     */
    public Draft refused(OfficerDecision decision, RefusalGround ground) {
      if (decision.what() == Disclosure.GIVEN) {
        throw new IllegalArgumentException("a document that is given has no ground of refusal");
      }
      grounds.put(decision.document(), ground);
      return decided(decision);
    }

    /**
     * Says who hears a first appeal.
     *
     * @param authority designation and address, as the letter says them
     */
    public Draft appellateAuthority(String authority) {
      appeal = Optional.of(authority);
      return this;
    }

    /**
     * Says that an officer looked through all that leaves for the name of the applicant and other
     * personal data, which no machine finds for sure.
     *
     * @param by name and designation of the officer
     * @param on the day of the statement
     */
    public Draft lookedThrough(String by, LocalDate on) {
      looked = Optional.of(new LookedThrough(by, on));
      return this;
    }

    /** The file, or every fault with its place. */
    public Checked<CaseFile> done() {
      List<InputFault> faults = new ArrayList<>();
      documents(faults);
      decisions(faults);
      statement(faults);
      return Checked.of(new CaseFile(new Draft(this)), faults);
    }

    private void documents(List<InputFault> faults) {
      Set<String> seen = new HashSet<>();
      for (int i = 0; i < documents.size(); i++) {
        CaseDocument one = documents.get(i);
        String place = "/documents/" + i;
        name(place, i + 1, one.id(), seen, faults);
        int number = i + 1;
        one.copy().ifPresent(copy -> name(place + "/copy", number, copy.name(), seen, faults));
        if (one.isCopyUnclean()) {
          faults.add(fault(place, "rti.copy", Message.of("rti.copy").with("name", one.id())));
        }
      }
    }

    private static void name(
        String place, int number, String name, Set<String> seen, List<InputFault> faults) {
      if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
        faults.add(fault(place, "rti.name", Message.of("rti.name").with("name", name)));
      } else if (PersonalNumbers.isIn(name)) {
        faults.add(
            fault(place, "rti.name-number", Message.of("rti.name-number").with("number", number)));
      } else if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        faults.add(fault(place, "rti.twice", Message.of("rti.twice").with("name", name)));
      }
    }

    private void decisions(List<InputFault> faults) {
      Set<String> seen = new HashSet<>();
      for (int i = 0; i < decisions.size(); i++) {
        OfficerDecision one = decisions.get(i);
        String place = "/decisions/" + i;
        Optional<CaseDocument> of =
            documents.stream().filter(each -> each.id().equals(one.document())).findFirst();
        if (of.isEmpty()) {
          faults.add(
              fault(place, "rti.unknown", Message.of("rti.unknown").with("name", one.document())));
        } else if (one.what() == Disclosure.PART && !of.get().hasCopy()) {
          faults.add(
              fault(place, "rti.no-copy", Message.of("rti.no-copy").with("name", one.document())));
        } else if (lacksGround(of.get(), one.what())) {
          Message text = Message.of("rti.ground-missing").with("name", one.document());
          faults.add(fault(place, "rti.ground-missing", text));
        }
        if (!seen.add(one.document())) {
          faults.add(
              fault(place, "rti.twice", Message.of("rti.twice").with("name", one.document())));
        }
        if (one.on().isBefore(received)) {
          faults.add(before(place, one.on()));
        }
        one.noticed()
            .filter(day -> day.isBefore(received) || day.isAfter(one.on()))
            .ifPresent(day -> faults.add(between(place, "rti.noticed", day, one.on())));
        one.heard()
            .filter(day -> day.isBefore(one.noticed().orElse(received)) || day.isAfter(one.on()))
            .ifPresent(day -> faults.add(between(place, "rti.heard", day, one.on())));
        if (one.reason().isBlank() || one.by().isBlank()) {
          faults.add(fault(place, "rti.reason", Message.of("rti.reason")));
        }
      }
    }

    /** No machine says why a part of an uploaded file is refused: whoever decides says it. */
    private boolean lacksGround(CaseDocument document, Disclosure what) {
      return document.file().isPresent()
          && what != Disclosure.GIVEN
          && !grounds.containsKey(document.id());
    }

    private void statement(List<InputFault> faults) {
      looked.ifPresent(
          one -> {
            if (one.by().isBlank()) {
              faults.add(fault("/statement", "rti.reason", Message.of("rti.reason")));
            }
            if (one.on().isBefore(received)) {
              faults.add(before("/statement", one.on()));
            }
          });
    }

    private InputFault before(String place, LocalDate on) {
      return fault(
          place, "rti.before", Message.of("rti.before").with("on", on).with("received", received));
    }

    /** A notice or hearing before the request, or after the decision, is none on it. */
    private InputFault between(String place, String code, LocalDate day, LocalDate decided) {
      return fault(
          place,
          code,
          Message.of(code).with("day", day).with("received", received).with("on", decided));
    }

    private static InputFault fault(String place, String code, Message text) {
      return new InputFault(place, code, text);
    }
  }
}
