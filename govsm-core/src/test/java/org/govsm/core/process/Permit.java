package org.govsm.core.process;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.text.Messages;

/** A small machine of a permit: two ways to ask, two who grant together, one guard of each kind. */
final class Permit {

  static final String XML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <machine xmlns="urn:govsm:process:1" id="permit" edition="2026-01-01">
        <title lang="en">Permit</title>
        <title lang="hi">अनुज्ञा</title>
        <source id="own" own-default="true" instrument="design default" seen="official" seen-on="2026-01-01" address="here"/>
        <source id="act" instrument="Permits Act" issued="2001-02-03" seen="reproduction" seen-on="2026-01-01" address="https://example.org/act"/>
        <cite source="own" provision="permits" sure="medium"/>
        <role code="applicant"><name lang="en">applicant</name><name lang="hi">आवेदक</name></role>
        <role code="agent"/>
        <role code="clerk"><name lang="en">clerk</name></role>
        <role code="head"><name lang="en">head</name></role>
        <state code="DRAFT" initial="true"><name lang="en">Draft</name><name lang="hi">प्रारूप</name></state>
        <state code="ASKED"><name lang="en">Asked</name></state>
        <state code="GRANTED" terminal="true"><name lang="en">Granted</name></state>
        <state code="REFUSED" terminal="true" beside="ASKED"><name lang="en">Refused</name></state>
        <event code="ask"><name lang="en">Ask</name><name lang="hi">माँगना</name></event>
        <event code="grant"><name lang="en">Grant</name></event>
        <event code="refuse"><name lang="en">Refuse</name></event>
        <event code="drop"><name lang="en">Drop</name></event>
        <guard code="fee-paid"><name lang="en">fee paid</name><cite source="act" provision="section 4" sure="high"/></guard>
        <guard code="G-2"><name lang="en">site seen</name><cite source="own" provision="permits" sure="medium"/></guard>
        <transition from="DRAFT" event="ask" to="ASKED">
          <who roles="applicant"/>
          <who roles="agent clerk"/>
          <needs guard="fee-paid"/>
        </transition>
        <transition from="ASKED" event="grant" to="GRANTED">
          <who roles="clerk head"/>
          <needs guard="fee-paid"/>
          <needs guard="G-2"/>
          <cite source="act" provision="section 7" sure="high" force="advisory"/>
        </transition>
        <transition from="ASKED" event="refuse" to="REFUSED"><who roles="head"/></transition>
        <transition from="DRAFT" event="drop" to="REFUSED"><who roles="applicant"/></transition>
        <transition from="ASKED" event="drop" to="REFUSED"><who roles="clerk"/></transition>
      </machine>
      """;

  static final Messages ENGLISH = Messages.shipped("en");

  private Permit() {}

  static StateMachine machine() {
    return read(XML);
  }

  static StateMachine read(String xml) {
    return StateMachine.read("permit.xml", xml.getBytes(StandardCharsets.UTF_8));
  }

  /** Line and code of each problem. */
  static List<String> problems(String xml) {
    try {
      read(xml);
      return List.of();
    } catch (BrokenFileException e) {
      return e.problems().stream().map(p -> p.position().line() + " " + p.code()).toList();
    }
  }
}
