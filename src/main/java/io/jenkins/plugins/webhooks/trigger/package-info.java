/** The job's own trigger: a job binds itself to an incoming webhook. */
package io.jenkins.plugins.webhooks.trigger;
