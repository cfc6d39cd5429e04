package org.govsm.procurement.bid;

import java.util.List;
import java.util.Optional;
import org.govsm.core.document.Node;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Skeleton;

/** Bidder: what is known of it on the day of the tender. What was not given is not known. */
public final class Bidder {

  private final Node node;

  Bidder(Node node) {
    this.node = node;
  }

  /** The id under which it is registered. */
  public String id() {
    return node.text("id");
  }

  /** The id as people read it, for comparing: one bidder has one, however its id is written. */
  public String readId() {
    return Skeleton.ofId(id());
  }

  /** The name. */
  public Optional<String> name() {
    return node.find("name", String.class);
  }

  /**
   * The class of enterprise.
   *
   * @return MICRO, SMALL, MEDIUM or NONE; nothing where it is not known
   */
  public Optional<String> mseClass() {
    return node.find("mseClass", String.class);
  }

  /** Whether it is a micro or small enterprise; nothing where its class is not known. */
  public Optional<Boolean> isMse() {
    return mseClass().map(known -> known.equals("MICRO") || known.equals("SMALL"));
  }

  /** Whether it resells goods of others. */
  public Optional<Boolean> isTrader() {
    return flag("trader");
  }

  /**
   * Who owns it, where targets are kept for them.
   *
   * @return SC_ST or WOMEN or both, or NONE; empty where it is not known
   */
  public List<String> reservedOwner() {
    return node.codes("reservedOwner");
  }

  /** The local content that it declares, in per cent of the price without taxes. */
  public Optional<Percent> localContent() {
    return node.find("localContent", Percent.class);
  }

  /** Whether DPIIT recognised it as a start-up. */
  public Optional<Boolean> isStartup() {
    return flag("startup");
  }

  /** Whether it is an enterprise of the state that buys. */
  public Optional<Boolean> isStateEnterprise() {
    return flag("stateEnterprise");
  }

  /** Whether it is from a country that shares a land border with India. */
  public Optional<Boolean> isFromLandBorder() {
    return flag("landBorder");
  }

  /** Whether it is registered as a bidder from such a country. */
  public Optional<Boolean> isLandBorderRegistered() {
    return flag("landBorderRegistered");
  }

  /** Whether it is debarred. */
  public Optional<Boolean> isDebarred() {
    return flag("debarred");
  }

  private Optional<Boolean> flag(String name) {
    return node.find(name, Boolean.class);
  }
}
