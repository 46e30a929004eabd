package hudson.markup;

public abstract class MarkupFormatter {}
