package org.govsm.portal.rti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Faults;
import org.govsm.procurement.rti.Disclosure;
import org.govsm.procurement.rti.RefusalGround;
import org.jspecify.annotations.Nullable;

/**
 * Proposals on the documents of a case, each with its ground and its reason. A document from which
 * parts were severed is never given whole, and one of which nothing was severed not in part. An
 * uploaded file is given whole, or refused on a ground: in part where there is a copy.
 */
final class RtiProposals {

  private static final List<String> MEMBERS =
      List.of(
          "what",
          "ground",
          "reason",
          "confidential",
          RtiChecks.FIGURES,
          CopyCheck.NUMBERS,
          CopyCheck.COMPARED);

  private RtiProposals() {}

  /** What a document may become. */
  static List<String> choices(StoredRti one, Map<String, @Nullable Object> document) {
    if (RtiUploads.copy(one, document).isPresent()) {
      return Stream.of(Disclosure.values()).map(Disclosure::name).toList();
    }
    boolean severed = document.get("reasons") instanceof List<?> reasons && !reasons.isEmpty();
    Disclosure most = severed ? Disclosure.PART : Disclosure.GIVEN;
    return List.of(most.name(), Disclosure.WITHHELD.name());
  }

  /** Reads what is said of every document. */
  static Map<String, Object> read(
      StoredRti one, Map<String, @Nullable Object> given, List<InputFault> faults) {
    Map<String, @Nullable Object> said = ApiRequests.object(given, "documents");
    Map<String, Object> all = new LinkedHashMap<>();
    for (Map<String, @Nullable Object> document : RtiCase.documents(one)) {
      String id = StoredTree.text(document, "id");
      Map<String, @Nullable Object> row = ApiRequests.object(said, id);
      ApiRequests.only(row, MEMBERS, List.of());
      all.put(id, row(one, document, row, "/documents/" + id, faults));
    }
    for (String id : said.keySet()) {
      if (!all.containsKey(id)) {
        Message text = Message.of("rti.unknown").with("name", id);
        faults.add(new InputFault("/documents/" + id, "rti.unknown", text));
      }
    }
    return all;
  }

  private static Map<String, Object> row(
      StoredRti one,
      Map<String, @Nullable Object> document,
      Map<String, @Nullable Object> said,
      String place,
      List<InputFault> faults) {
    Map<String, Object> row = new LinkedHashMap<>();
    String what = ApiRequests.text(said, "what").orElse("");
    List<String> choices = choices(one, document);
    if (!choices.contains(what)) {
      List<Message> known = choices.stream().map(code -> Message.of("rti.what." + code)).toList();
      Message text = Message.of(what.isEmpty() ? "rti.what" : "rti.what-of").with("choices", known);
      faults.add(new InputFault(place + "/what", text.key(), text));
    }
    row.put("what", what);
    boolean refuses =
        what.equals(Disclosure.WITHHELD.name())
            || RtiUploads.isOne(document) && what.equals(Disclosure.PART.name());
    String ground = ApiRequests.text(said, "ground").orElse("");
    boolean known = RefusalGround.find(ground).isPresent();
    if (!ground.isEmpty() && !known || refuses && ground.isEmpty()) {
      faults.add(Faults.at(place + "/ground", "rti.ground"));
    } else if (!ground.isEmpty() && what.equals(Disclosure.GIVEN.name())) {
      faults.add(Faults.at(place + "/ground", "rti.ground-given"));
    } else if (!ground.isEmpty()) {
      row.put("ground", ground);
    }
    if (refuses || said.get("reason") != null) {
      List<InputFault> wrong = new ArrayList<>();
      row.put("reason", RtiService.decisive(said, wrong));
      wrong.forEach(
          each -> faults.add(new InputFault(place + "/reason", each.code(), each.text())));
    }
    for (String name : List.of(RtiChecks.FIGURES, CopyCheck.NUMBERS, CopyCheck.COMPARED)) {
      String accepted = ApiRequests.text(said, name).orElse("");
      if (accepted.equals(RtiChecks.ACCEPTED)) {
        row.put(name, accepted);
      } else if (!accepted.isEmpty()) {
        faults.add(Faults.at(place + "/" + name, "rti.figures"));
      }
    }
    String party = ApiRequests.text(said, "confidential").orElse("");
    if (!party.isEmpty()) {
      if (!RtiCase.parties(one).containsKey(party)) {
        faults.add(Faults.at(place + "/confidential", "rti.party"));
      }
      row.put("confidential", party);
    }
    return row;
  }
}
