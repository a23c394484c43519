"""The pages of the site, one module a page type: each gives HTML of what is published, whole without JavaScript."""
