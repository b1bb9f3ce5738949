package dev.barraiser.practice.reading;

/** What the guide's enhanced framework asks of each part, in the guide's order. */
public enum Element {
  ORGANISATIONAL_CONTEXT(Part.SITUATION, "context", "Organizational context"),
  CULTURAL_CHALLENGE(Part.SITUATION, "culture-challenge", "Cultural challenge"),
  LONG_TERM_STAKES(Part.SITUATION, "stakes", "Long-term stakes"),
  LEADERSHIP_COMPLEXITY(Part.SITUATION, "complexity", "Leadership complexity"),
  LEADERSHIP_ROLE(Part.TASK, "role", "Your leadership role"),
  BAR_RAISING_OPPORTUNITY(Part.TASK, "opportunity", "Bar raising opportunity"),
  INFLUENCE_CHALLENGE(Part.TASK, "influence-challenge", "Influence challenge"),
  SUCCESS_DEFINITION(Part.TASK, "success", "Success definition"),
  STRATEGIC_THINKING(Part.ACTION, "strategy", "Strategic thinking"),
  STAKEHOLDER_INFLUENCE(Part.ACTION, "influence", "Stakeholder influence"),
  CULTURE_BUILDING(Part.ACTION, "culture-building", "Culture building"),
  DECISION_MAKING(Part.ACTION, "decision", "Decision making"),
  CHANGE_MANAGEMENT(Part.ACTION, "change", "Change management"),
  IMMEDIATE_OUTCOMES(Part.RESULT, "outcome", "Immediate outcomes"),
  CULTURAL_IMPACT(Part.RESULT, "culture-impact", "Cultural impact"),
  LONG_TERM_LEGACY(Part.RESULT, "legacy", "Long-term legacy"),
  BAR_RAISING_EVIDENCE(Part.RESULT, "bar-evidence", "Bar raising evidence");

  private final Part part;
  private final String tag;
  private final String title;

  Element(Part part, String tag, String title) {
    this.part = part;
    this.tag = tag;
    this.title = title;
  }

  /** The part it belongs to. */
  public Part part() {
    return part;
  }

  /** Its name in training texts and on the command line. */
  public String tag() {
    return tag;
  }

  /** Its name for people, as the guide calls it. */
  public String title() {
    return title;
  }
}
