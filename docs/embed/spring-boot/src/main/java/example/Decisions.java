package example;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.Question;
import org.govsm.core.text.Messages;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.law.ProcurementQuestions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Questions, decisions to keep, and the check of a kept one. Trees go out, never the types. */
@RestController
class Decisions {

  private final Library law;
  private final ProcurementQuestions questions;

  Decisions(Library law, ProcurementQuestions questions) {
    this.law = law;
    this.questions = questions;
  }

  @GetMapping("/questions")
  List<Map<String, Object>> questions(Locale locale) {
    return questions.questions().stream().map(each -> each.toPlain(words(locale))).toList();
  }

  @PostMapping("/decisions/{id}")
  ResponseEntity<?> decide(
      @PathVariable String id, @RequestBody Map<String, Object> body, Locale locale) {
    Question asked = questions.question(id).orElse(null);
    if (asked == null) {
      return ResponseEntity.notFound().build();
    }
    Messages words = words(locale);
    Checked<Case> read = asked.read(body);
    return read.<ResponseEntity<?>>fold(
        facts -> ResponseEntity.ok(questions.toRecord(questions.decide(id, facts), words)),
        faults -> refused(faults, words));
  }

  @PostMapping("/verified")
  ResponseEntity<?> verify(@RequestBody Map<String, Object> kept, Locale locale) {
    Messages words = words(locale);
    return ProcurementQuestions.verify(kept, law)
        .<ResponseEntity<?>>fold(
            result -> ResponseEntity.ok(result.toPlain()), faults -> refused(faults, words));
  }

  private static ResponseEntity<?> refused(List<InputFault> faults, Messages words) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    problem.setProperty("errors", faults.stream().map(each -> each.toPlain(words)).toList());
    return ResponseEntity.of(problem).build();
  }

  private static Messages words(Locale locale) {
    return ProcurementLaw.messages(locale.getLanguage());
  }
}
