package org.govsm.core.identity;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.lookup.Lookup;
import org.govsm.core.text.Message;
import org.govsm.core.time.EffectivePeriod;
import org.govsm.core.xml.XmlCursor;

/**
 * Register kept in a file, for tests, demonstrations and copies that a department receives. A copy
 * of the whole register says that it does not have a number; an extract cannot, and is unavailable
 * for what it lacks.
 */
public final class FileRegister implements Register {

  private static final String NAMESPACE = "urn:govsm:register:1";

  private final String code;
  private final String source;
  private final Instant at;
  private final boolean whole;
  private final Map<String, RegisterEntry> entries;
  private final Set<String> unverified;

  private FileRegister(Reader read) {
    code = read.code;
    source = read.source;
    at = read.at;
    whole = read.whole;
    entries = Map.copyOf(read.entries);
    unverified = Set.copyOf(read.unverified);
  }

  /**
   * Reads a register: {@code <register xmlns="urn:govsm:register:1" code= source= at= whole=>} with
   * {@code <entry kind= number= name= status= from= until= verified=>}.
   *
   * @param file the name to use in problems
   * @throws org.govsm.core.source.BrokenFileException with everything that is wrong
   */
  public static FileRegister read(String file, byte[] xml) {
    return new Reader(XmlCursor.open(file, xml, NAMESPACE, "register")).read();
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Lookup<RegisterEntry> find(Identifier number) {
    String key = key(number.kind(), number.number());
    RegisterEntry entry = entries.get(key);
    if (entry == null) {
      return whole
          ? new Lookup.NotFound<>(source, at)
          : new Lookup.Unavailable<>(
              Message.of("identifier.extract").with("register", source), source, at);
    }
    return unverified.contains(key)
        ? new Lookup.Unverified<>(
            entry, Message.of("identifier.unverified").with("register", source), source, at)
        : new Lookup.Found<>(entry, source, at);
  }

  private static String key(String kind, String number) {
    return kind + " " + new WrittenNumber(Identifiers.name(kind), number).number();
  }

  /** A file that is being read. */
  private static final class Reader {

    private final XmlCursor xml;
    private final Map<String, RegisterEntry> entries = new HashMap<>();
    private final Set<String> unverified = new HashSet<>();
    private String code = "";
    private String source = "";
    private Instant at = Instant.EPOCH;
    private boolean whole;

    Reader(XmlCursor xml) {
      this.xml = xml;
    }

    FileRegister read() {
      code = xml.required("code");
      source = xml.required("source");
      at = instant(xml.required("at"));
      whole = truth("whole", false);
      while (xml.enterChild()) {
        if (xml.name().equals("entry")) {
          entry();
        } else {
          xml.refuseElement("write <entry>");
        }
      }
      xml.finish();
      return new FileRegister(this);
    }

    private Instant instant(String written) {
      try {
        return Instant.parse(written);
      } catch (DateTimeException e) {
        xml.problem("register.at", "'at' is no time", "write it as 2026-11-28T09:00:00Z");
        return Instant.EPOCH;
      }
    }

    private boolean truth(String name, boolean otherwise) {
      Optional<String> written = xml.attribute(name);
      if (written.filter(word -> !word.equals("true") && !word.equals("false")).isPresent()) {
        xml.problem("register.truth", "'" + name + "' is neither", "write true or false");
      }
      return written.map("true"::equals).orElse(otherwise);
    }

    private void entry() {
      String kind = xml.required("kind");
      String number = xml.required("number");
      LocalDate from = xml.day("from").orElse(LocalDate.MIN);
      LocalDate until = xml.day("until").orElse(LocalDate.MAX);
      EffectivePeriod period = EffectivePeriod.ALWAYS;
      if (from.isBefore(until)) {
        period = new EffectivePeriod(from, until);
      } else {
        xml.problem("register.period", "no day from 'from' until 'until'", "'until' is the later");
      }
      RegisterEntry entry =
          RegisterEntry.of(kind, number, xml.required("name"), xml.required("status"), period);
      if (entries.putIfAbsent(key(kind, number), entry) != null) {
        xml.problem("register.twice", "the number '" + number + "' appears twice", "keep one");
      }
      if (!truth("verified", true)) {
        unverified.add(key(kind, number));
      }
      xml.skip();
    }
  }
}
