package io.jenkins.plugins.webhooks.engine.outgoing;

/**
 * What an event must have so that a target can do something with it.
 *
 * @param expression JSONata over the event's JSON form that must give true
 * @param otherwise why nothing is sent if it does not, in words
 */
public record Need(String expression, String otherwise) {}
